package org.linli.reach;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// 外部地址 — which addresses given from outside this server may call: https, by name, and nothing that
/// lies inside the own network.
@Component
class Outward {

  private static final int LONGEST = 2_000;

  private final boolean inside;

  Outward(@Value("${linli.reach.inside:false}") boolean inside) {
    this.inside = inside;
  }

  /// True when it may be called; asked when it is kept, and again each time before it is called,
  /// because a name may point elsewhere by then.
  boolean allows(String address) {
    try {
      URI uri = URI.create(address);
      String host = uri.getHost();
      boolean named = host != null && uri.getUserInfo() == null && address.length() <= LONGEST;
      if (!named || host == null) {
        return false;
      }
      return inside
          ? "https".equals(uri.getScheme()) || "http".equals(uri.getScheme())
          : "https".equals(uri.getScheme()) && uri.getPort() <= 0 && isOutside(host);
    } catch (IllegalArgumentException unreadable) {
      return false;
    }
  }

  private static boolean isOutside(String host) {
    try {
      for (InetAddress each : InetAddress.getAllByName(host)) {
        if (isInside(each)) {
          return false;
        }
      }
      return true;
    } catch (UnknownHostException unknown) {
      // a name nobody knows yet leads nowhere; it is asked again before it is called
      return true;
    }
  }

  static boolean isInside(InetAddress address) {
    byte[] bytes = address.getAddress();
    int first = bytes[0] & 0xff;
    int second = bytes[1] & 0xff;
    boolean uniqueLocal = bytes.length == 16 && (first & 0xfe) == 0xfc;
    boolean shared = bytes.length == 4 && first == 100 && (second & 0xc0) == 64;
    boolean reserved = bytes.length == 4 && (first == 0 || first >= 240);
    return address.isAnyLocalAddress()
        || address.isLoopbackAddress()
        || address.isLinkLocalAddress()
        || address.isSiteLocalAddress()
        || address.isMulticastAddress()
        || uniqueLocal
        || shared
        || reserved;
  }
}
