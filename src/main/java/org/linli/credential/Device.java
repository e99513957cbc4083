package org.linli.credential;

import jakarta.servlet.http.HttpServletRequest;
import java.io.Serial;
import java.io.Serializable;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/// 登录设备 — from what kind of address and by which browser somebody comes; only the kind is ever
/// kept.
///
/// @param address the network address, to slow down who guesses; never kept
/// @param origin `HERE`, `INSIDE` or `OUTSIDE`
/// @param browser `CHROME`, `EDGE`, `FIREFOX`, `SAFARI`, `WECHAT`, `PROGRAM` or `OTHER`
/// @param system `WINDOWS`, `ANDROID`, `APPLE_PHONE`, `MAC`, `LINUX`, `HARMONY` or `OTHER`
public record Device(String address, String origin, String browser, String system)
    implements Serializable {

  @Serial private static final long serialVersionUID = 1;

  // the first that fits: a chat application calls itself by every other name as well
  private static final List<String[]> BROWSERS =
      List.of(
          new String[] {"MicroMessenger", "WECHAT"},
          new String[] {"Edg", "EDGE"},
          new String[] {"Firefox", "FIREFOX"},
          new String[] {"Chrome", "CHROME"},
          new String[] {"Safari", "SAFARI"},
          new String[] {"curl", "PROGRAM"},
          new String[] {"Java", "PROGRAM"});
  private static final List<String[]> SYSTEMS =
      List.of(
          new String[] {"HarmonyOS", "HARMONY"},
          new String[] {"Windows", "WINDOWS"},
          new String[] {"Android", "ANDROID"},
          new String[] {"iPhone", "APPLE_PHONE"},
          new String[] {"iPad", "APPLE_PHONE"},
          new String[] {"Mac OS", "MAC"},
          new String[] {"Linux", "LINUX"});

  /// The device a request comes from.
  public static Device of(HttpServletRequest request) {
    String named = request.getHeader("User-Agent");
    return of(request.getRemoteAddr(), named == null ? "" : named);
  }

  /// The device behind an address and the name a browser gives itself.
  public static Device of(String address, String named) {
    return new Device(address, origin(address), first(BROWSERS, named), first(SYSTEMS, named));
  }

  private static String first(List<String[]> known, String named) {
    return known.stream()
        .filter(pair -> named.contains(pair[0]))
        .map(pair -> pair[1])
        .findFirst()
        .orElse("OTHER");
  }

  private static String origin(String address) {
    // only what is an address already: a name would be asked of the network
    if (!address.matches("[0-9a-fA-F.:%]+")) {
      return "OUTSIDE";
    }
    try {
      InetAddress from = InetAddress.getByName(address.replaceFirst("%.*", ""));
      if (from.isLoopbackAddress()) {
        return "HERE";
      }
      boolean unique = (from.getAddress()[0] & 0xFE) == 0xFC && from.getAddress().length == 16;
      return from.isSiteLocalAddress() || from.isLinkLocalAddress() || unique
          ? "INSIDE"
          : "OUTSIDE";
    } catch (UnknownHostException unreadable) {
      return "OUTSIDE";
    }
  }
}
