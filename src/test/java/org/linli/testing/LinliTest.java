package org.linli.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.linli.Linli;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/// 模块测试 — the whole application on a free port over the one test database. All classes that carry
/// it share one application; give each its own county with [TestCounty]. Do not add properties or
/// beans in a test class: that would start a second application.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(
    classes = Linli.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "server.address=127.0.0.1",
      "linli.sample=false",
      "linli.address=https://linli.example.org",
      "linli.sender=screen",
      "linli.reach.inside=true",
      // nobody attacks these passwords, and every story signs in several times
      "linli.password-cost=4",
      "linli.vault.key-file=target/test-${linli.test.fork:1}/keys/linli.key",
      "linli.files=target/test-${linli.test.fork:1}/files",
      "linli.heads=target/test-${linli.test.fork:1}/heads"
    })
// no request is printed: a failing test says what it expected, and .debug() shows the rest
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@ActiveProfiles("test")
@Import(TestBeans.class)
@ContextConfiguration(initializers = TestDatabase.class)
@ExtendWith(MissingWords.class)
public @interface LinliTest {}
