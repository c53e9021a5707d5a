-- By which the bank tells whose payment it is; empty where there is none.
ALTER TABLE invoice ADD COLUMN kid VARCHAR(25);
