package org.linli;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

/// 邻里 — the application: one process with every module in it.
@SpringBootApplication
@Modulithic(
    systemName = "Linli",
    sharedModules = {"shared", "journal", "web"})
public class Linli {

  public static void main(String[] args) {
    SpringApplication.run(Linli.class, args);
  }
}
