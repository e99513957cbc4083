/// 样例 — a real district on paper, filled with invented people and matters from one fixed seed.
///
/// Official names and codes are real; every person, phone, id number and matter is invented.
@ApplicationModule(
    allowedDependencies = {
      "division",
      "place",
      "person",
      "organisation",
      "access",
      "attachment",
      "board",
      "calendar",
      "database",
      "lifecycle",
      "category",
      "clearlist",
      "exchange",
      "hotline",
      "intake",
      "matter",
      "message",
      "reach",
      "rate",
      "remark",
      "respite",
      "revisit",
      "whistle",
      "supervision",
      "round",
      "walk",
      "figure",
      "vault"
    })
@NullMarked
package org.linli.sample;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
