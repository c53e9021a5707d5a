package no.meetat.simulator.text;

/** How wide the cells of a column are, in letters, as far as they have been seen. */
final class Extent {

  /** The longest word that is never broken, in letters. */
  private static final int LONGEST_WHOLE_WORD = 24;

  private final int column;
  private final String heading;
  private int whole;
  private int word;
  private boolean filled;

  /** Of one that has a heading and no cells yet. */
  Extent(int column, String heading) {
    this.column = column;
    this.heading = heading;
    see(heading);
  }

  /** Takes a cell or a sum into account. */
  void add(String cell) {
    filled |= !cell.isEmpty();
    see(cell);
  }

  private void see(String text) {
    whole = Math.max(whole, text.length());
    if (text.length() > word) {
      seeWords(text);
    }
  }

  private void seeWords(String text) {
    for (String each : text.split(" ", -1)) {
      word = Math.max(word, Math.min(each.length(), LONGEST_WHOLE_WORD));
    }
  }

  /** The number of the column. */
  int column() {
    return column;
  }

  String heading() {
    return heading;
  }

  /** Whether any cell has text. */
  boolean filled() {
    return filled;
  }

  /** How wide it is where no cell is wrapped. */
  int whole() {
    return whole;
  }

  /** How wide it is where none should be wider, and words are not broken. */
  int within(int limit) {
    return Math.max(word, Math.min(whole, limit));
  }
}
