import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// 连接 — one kept-alive HTTP/1.1 connection over a plain socket; client, application and database
/// share the cores, so it does no more than it must.
final class Http implements Closeable {

  private static final int PATIENCE_MILLIS = 120_000;

  private final int port;
  private Socket socket;
  private InputStream in;
  private byte[] buffer = new byte[1 << 16];
  private int start;
  private int end;

  Http(int port) throws IOException {
    this.port = port;
    connect();
  }

  /// 应答 — status, the lines of the head, and the body.
  record Answer(int status, List<String> head, byte[] body) {

    String text() {
      return new String(body, StandardCharsets.UTF_8);
    }

    List<String> all(String name) {
      String begin = name.toLowerCase(Locale.ROOT) + ":";
      return head.stream()
          .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(begin))
          .map(line -> line.substring(begin.length()).strip())
          .toList();
    }

    Optional<String> first(String name) {
      return all(name).stream().findFirst();
    }
  }

  /// A request as it goes over the wire; the head lines end with CRLF each.
  static byte[] request(String method, String path, String head, String body) {
    return request(method, path, head, body.getBytes(StandardCharsets.UTF_8));
  }

  static byte[] request(String method, String path, String head, byte[] bytes) {
    String length = method.equals("GET") ? "" : "Content-Length: " + bytes.length + "\r\n";
    byte[] lines =
        (method + " " + path + " HTTP/1.1\r\nHost: localhost\r\n" + head + length + "\r\n")
            .getBytes(StandardCharsets.UTF_8);
    byte[] whole = Arrays.copyOf(lines, lines.length + bytes.length);
    System.arraycopy(bytes, 0, whole, lines.length, bytes.length);
    return whole;
  }

  /// Sends and waits for the whole answer.
  Answer send(byte[] request) throws IOException {
    socket.getOutputStream().write(request);
    List<String> head = head();
    int status = Integer.parseInt(head.getFirst().substring(9, 12));
    int length = 0;
    boolean chunked = false;
    boolean last = false;
    for (String line : head) {
      String low = line.toLowerCase(Locale.ROOT);
      if (low.startsWith("content-length:")) {
        length = Integer.parseInt(low.substring(15).strip());
      } else if (low.startsWith("transfer-encoding:")) {
        chunked = low.contains("chunked");
      } else if (low.startsWith("connection:")) {
        last = low.contains("close");
      }
    }
    byte[] body = status == 204 || status == 304 ? new byte[0] : chunked ? chunks() : take(length);
    if (last) {
      socket.close();
      connect();
    }
    return new Answer(status, head, body);
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }

  private void connect() throws IOException {
    socket = new Socket();
    socket.setTcpNoDelay(true);
    socket.setSoTimeout(PATIENCE_MILLIS);
    socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1000);
    in = socket.getInputStream();
    start = 0;
    end = 0;
  }

  private List<String> head() throws IOException {
    List<String> lines = new ArrayList<>();
    String line = line();
    while (!line.isEmpty()) {
      lines.add(line);
      line = line();
    }
    return lines;
  }

  private byte[] chunks() throws IOException {
    byte[] body = new byte[0];
    int size = Integer.parseInt(line().split(";")[0].strip(), 16);
    while (size > 0) {
      byte[] chunk = take(size);
      line();
      int at = body.length;
      body = Arrays.copyOf(body, at + size);
      System.arraycopy(chunk, 0, body, at, size);
      size = Integer.parseInt(line().split(";")[0].strip(), 16);
    }
    line();
    return body;
  }

  private String line() throws IOException {
    int at = start;
    while (true) {
      for (; at < end; at++) {
        if (buffer[at] == '\n') {
          int last = at > start && buffer[at - 1] == '\r' ? at - 1 : at;
          String line = new String(buffer, start, last - start, StandardCharsets.ISO_8859_1);
          start = at + 1;
          return line;
        }
      }
      int seen = at - start;
      fill();
      at = start + seen;
    }
  }

  private byte[] take(int length) throws IOException {
    while (end - start < length) {
      fill();
    }
    byte[] bytes = Arrays.copyOfRange(buffer, start, start + length);
    start += length;
    return bytes;
  }

  private void fill() throws IOException {
    if (start > 0) {
      System.arraycopy(buffer, start, buffer, 0, end - start);
      end -= start;
      start = 0;
    }
    if (end == buffer.length) {
      buffer = Arrays.copyOf(buffer, buffer.length * 2);
    }
    int read = in.read(buffer, end, buffer.length - end);
    if (read < 0) {
      throw new EOFException("the server closed the connection");
    }
    end += read;
  }
}
