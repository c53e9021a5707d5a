package no.meetat.billing.database;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Set;
import javax.sql.DataSource;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** Connections to a real database of which the n-th write goes wrong. */
final class FaultyDisk implements Connections {

  /** What goes wrong. */
  enum Fault {
    /** The write fails and is not done. */
    REFUSED(false, false),
    /** The write is done and its answer is lost. */
    UNANSWERED(true, false),
    /** The process dies before the write. */
    DEAD_BEFORE(false, true),
    /** The process dies when the write is done. */
    DEAD_AFTER(true, true);

    private final boolean done;
    private final boolean deadly;

    Fault(boolean done, boolean deadly) {
      this.done = done;
      this.deadly = deadly;
    }
  }

  private static final Set<String> WRITES = Set.of("executeUpdate", "executeBatch");

  private final DataSource source;
  private final Fault fault;
  private final int faultyWrite;
  private volatile boolean dead;
  private volatile int writes;

  /**
   * @param faultyWrite its number, from 1 on; each statement, batch and commit is a write
   */
  FaultyDisk(DataSource source, Fault fault, int faultyWrite) {
    this.source = source;
    this.fault = fault;
    this.faultyWrite = faultyWrite;
  }

  /** Whether the process has died. */
  boolean isDead() {
    return dead;
  }

  /** How many writes there were. */
  int writes() {
    return writes;
  }

  @Override
  public Statements begin() throws SQLException {
    Connection real = source.getConnection();
    return Statements.begin(
        proxy(Connection.class, (method, arguments) -> onConnection(real, method, arguments)));
  }

  private Object onConnection(Connection real, Method method, Object[] arguments) throws Throwable {
    if (method.getName().equals("prepareStatement")) {
      return statement(real, (PreparedStatement) invoke(real, method, arguments));
    }
    boolean commits = method.getName().equals("setAutoCommit") && arguments[0].equals(true);
    return commits ? write(real, real, method, arguments) : invoke(real, method, arguments);
  }

  private PreparedStatement statement(Connection connection, PreparedStatement real) {
    return proxy(
        PreparedStatement.class,
        (method, arguments) ->
            WRITES.contains(method.getName())
                ? write(connection, real, method, arguments)
                : invoke(real, method, arguments));
  }

  private Object write(Connection connection, Object real, Method method, Object[] arguments)
      throws Throwable {
    int number = writes + 1;
    writes = number;
    if (number != faultyWrite) {
      return invoke(real, method, arguments);
    }
    if (fault.done) {
      invoke(real, method, arguments);
    }
    throw fault.deadly
        ? die(connection)
        : new SQLiteException("injected", SQLiteErrorCode.SQLITE_IOERR);
  }

  /** The database undoes what was not committed, as after a kill; nobody is told anything. */
  private Death die(Connection connection) throws SQLException {
    connection.close();
    dead = true;
    return new Death();
  }

  private static Object invoke(Object real, Method method, Object[] arguments) throws Throwable {
    try {
      return method.invoke(real, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  private interface Call {
    Object of(Method method, Object[] arguments) throws Throwable;
  }

  private static <T> T proxy(Class<T> type, Call call) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (self, method, arguments) -> call.of(method, arguments)));
  }

  /** Ends the thread that writes, in silence. */
  static final class Death extends Error {
    private static final long serialVersionUID = 1;
  }
}
