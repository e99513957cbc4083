package org.linli.testing;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/// 测试部件 — beans that stand in for the outside world in tests.
@TestConfiguration(proxyBeanMethods = false)
class TestBeans {

  @Bean
  @Primary
  MutableClock testClock() {
    return new MutableClock();
  }
}
