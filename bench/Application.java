import java.io.IOException;
import java.io.InputStream;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;

/// 被测应用 — the packaged application as `bin/run` starts it, on a folder and port of its own.
final class Application implements AutoCloseable {

  private static final Duration FIRST_START = Duration.ofMinutes(10);

  private final Path root;
  private final Path folder;
  private final int port;
  private Process process;

  private Application(Path root, Path folder, int port) {
    this.root = root;
    this.folder = folder;
    this.port = port;
  }

  /// Starts with a new folder and waits until the sample is loaded.
  static Application fresh(Path root, Path folder) throws Exception {
    Files.createDirectories(folder);
    Application application = new Application(root, folder, freePort());
    // a run cut short by the user leaves no server behind
    Runtime.getRuntime().addShutdownHook(new Thread(application::stop));
    Bench.say("Starting the application and loading the sample");
    application.start();
    application.awaitSample();
    return application;
  }

  /// Launches and gives the time until the first page is answered.
  Duration start() throws Exception {
    long began = System.nanoTime();
    ProcessBuilder line =
        new ProcessBuilder(
                root + "/bin/run", "--port", "" + port, "--data", folder.resolve("data").toString())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()));
    // the keys of a real installation stay out of this
    line.environment().put("LINLI_VAULT_KEYFILE", folder.resolve("keys").toString());
    process = line.start();
    while (!answers()) {
      if (!process.isAlive()) {
        throw new IOException("the application ended:\n" + lastLines());
      }
      if (System.nanoTime() - began > FIRST_START.toNanos()) {
        throw new IOException("the application does not answer:\n" + lastLines());
      }
      Thread.sleep(10);
    }
    return Duration.ofNanos(System.nanoTime() - began);
  }

  /// Runs one of the scripts in `bin` on the same data and gives the time it took.
  Duration command(String script, String argument) throws Exception {
    long began = System.nanoTime();
    ProcessBuilder line =
        new ProcessBuilder(
                root + "/bin/" + script, argument, "--data", folder.resolve("data").toString())
            .inheritIO();
    line.environment().put("LINLI_VAULT_KEYFILE", folder.resolve("keys").toString());
    int ended = line.start().waitFor();
    if (ended != 0) {
      throw new IOException("bin/" + script + " ended with " + ended);
    }
    return Duration.ofNanos(System.nanoTime() - began);
  }

  /// Stops it as a person would, database and all.
  void stop() {
    Process running = process;
    if (running == null || !running.isAlive()) {
      return;
    }
    signal("CONT");
    running.destroy();
    try {
      if (!running.waitFor(90, TimeUnit.SECONDS)) {
        running.destroyForcibly().waitFor();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /// Halts the application where it stands while the baseline runs; the database goes on.
  void halt() {
    signal("STOP");
  }

  void goOn() {
    signal("CONT");
  }

  int port() {
    return port;
  }

  Path log() {
    return folder.resolve("application.log");
  }

  /// Where the database server writes its log.
  Path serverLogs() {
    return folder.resolve("data/database/log");
  }

  Connection connect(String user) throws IOException, SQLException {
    Properties login = new Properties();
    login.setProperty("user", user(user));
    login.setProperty("password", password(user));
    return DriverManager.getConnection(url(), login);
  }

  String url() throws IOException {
    List<String> lines = Files.readAllLines(folder.resolve("data/database/postmaster.pid"));
    return "jdbc:postgresql://127.0.0.1:" + lines.get(3).strip() + "/linli";
  }

  String password(String user) throws IOException {
    Properties passwords = new Properties();
    try (InputStream in = Files.newInputStream(folder.resolve("data/database.passwords"))) {
      passwords.load(in);
    }
    return passwords.getProperty(user);
  }

  static String user(String user) {
    return user.equals("superuser") ? "postgres" : "linli_" + user;
  }

  @Override
  public void close() {
    stop();
  }

  private boolean answers() {
    try (Http http = new Http(port)) {
      return http.send(Http.request("GET", "/", "", "")).status() == 200;
    } catch (IOException notYet) {
      return false;
    }
  }

  private void awaitSample() throws Exception {
    long deadline = System.nanoTime() + FIRST_START.toNanos();
    try (Connection superuser = connect("superuser")) {
      while (!Sql.yes(
          superuser,
          "select exists (select 1 from sample_step where county = '220303' and step = 'DONE')")) {
        if (System.nanoTime() > deadline || !process.isAlive()) {
          throw new IOException("the sample was not loaded:\n" + lastLines());
        }
        Thread.sleep(300);
      }
    }
  }

  private void signal(String name) {
    try {
      new ProcessBuilder("kill", "-" + name, "" + process.pid()).start().waitFor();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private String lastLines() throws IOException {
    List<String> lines = Files.readAllLines(log());
    return String.join("\n", lines.subList(Math.max(0, lines.size() - 20), lines.size()));
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
