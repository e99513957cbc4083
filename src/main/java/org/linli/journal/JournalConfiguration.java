package org.linli.journal;

import org.linli.vault.Vault;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/// 日志装配 — the chain's key lies in the vault; the daily heads need a timetable.
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class JournalConfiguration {

  @Bean
  Chain chain(Vault vault) {
    return vault::chain;
  }
}
