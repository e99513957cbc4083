package org.linli.journal;

import java.security.SecureRandom;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// 日志装配 — where the chain's key comes from.
@Configuration(proxyBeanMethods = false)
class JournalConfiguration {

  @Bean
  Chain chain() {
    byte[] key = new byte[32];
    new SecureRandom().nextBytes(key);
    return bytes -> {
      try {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        return mac.doFinal(bytes);
      } catch (java.security.GeneralSecurityException e) {
        throw new IllegalStateException(e);
      }
    };
  }
}
