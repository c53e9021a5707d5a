package no.meetat.billing.database;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/** Connections to a real database whose commits fail, as on a full disk, until it is mended. */
final class FailingConnections implements Connections {

  /** PostgreSQL's word for it; SQLite's is no other to us. */
  private static final String IO_ERROR = "58030";

  private final DataSource source;
  private final AtomicInteger opened = new AtomicInteger();
  private volatile boolean broken;

  FailingConnections(DataSource source) {
    this.source = source;
  }

  void breakDown() {
    broken = true;
  }

  void mend() {
    broken = false;
  }

  int opened() {
    return opened.get();
  }

  @Override
  public Statements begin() throws SQLException {
    opened.incrementAndGet();
    return Statements.begin(failing(source.getConnection()));
  }

  private Connection failing(Connection real) {
    return (Connection)
        Proxy.newProxyInstance(
            Connection.class.getClassLoader(),
            new Class<?>[] {Connection.class},
            (proxy, method, arguments) -> {
              if (broken && isCommit(method, arguments)) {
                throw new SQLException("injected", IO_ERROR);
              }
              try {
                return method.invoke(real, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }

  private static boolean isCommit(Method method, Object[] arguments) {
    return method.getName().equals("setAutoCommit") && arguments[0].equals(true);
  }
}
