package no.meetat.billing.database;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** Connections to a real database whose commits fail, as on a full disk, until it is mended. */
final class FailingConnections implements WriterConnection.Source {

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
  public Connection open() throws SQLException {
    opened.incrementAndGet();
    Connection real = source.getConnection();
    return (Connection)
        Proxy.newProxyInstance(
            Connection.class.getClassLoader(),
            new Class<?>[] {Connection.class},
            (proxy, method, arguments) -> {
              if (broken && isCommit(method, arguments)) {
                throw new SQLiteException("injected", SQLiteErrorCode.SQLITE_IOERR);
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
