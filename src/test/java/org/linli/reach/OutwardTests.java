package org.linli.reach;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// 外部地址测试 — nobody makes this server call its own network.
class OutwardTests {

  private final Outward outward = new Outward(false);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://93.184.216.34/hook",
        "https://127.0.0.1/hook",
        "https://localhost/hook",
        "https://10.1.2.3/hook",
        "https://192.168.1.1/",
        "https://172.16.0.9/",
        "https://169.254.169.254/latest/meta-data",
        "https://100.64.0.1/",
        "https://0.0.0.0/",
        "https://[::1]/",
        "https://[fd00::1]/",
        "https://[::ffff:127.0.0.1]/",
        "https://93.184.216.34:8443/",
        "https://user@93.184.216.34/",
        "file:///etc/passwd",
        "ftp://93.184.216.34/",
        "not an address",
        ""
      })
  void whatLeadsInsideOrIsNotSecureIsRefused(String address) {
    assertThat(outward.allows(address)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://93.184.216.34/hook?key=1", "https://[2606:2800:220:1::1]/hook"})
  void aSecurePublicAddressIsAllowed(String address) {
    assertThat(outward.allows(address)).isTrue();
  }
}
