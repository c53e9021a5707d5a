-- What happened to one call or conference, for those who ask why it costs what it costs.
CREATE INDEX journal_stream ON journal (stream_id);
