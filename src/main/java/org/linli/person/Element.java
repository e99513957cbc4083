package org.linli.person;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// 数据元 — marks a component of a record as one element of a sheet after GB/T 31000: its section, its
/// code list or length, and whether it is shown in the clear view only.
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Element {

  /// 填写方式 — how an element is typed.
  enum Kind {
    /// 文字.
    TEXT,
    /// 日期.
    DAY,
    /// 数字.
    NUMBER,
    /// 六位区划代码.
    DIVISION,
    /// 公民身份号码.
    ID_NUMBER,
    /// 电话.
    PHONE,
    /// 长文字.
    WORDS
  }

  /// The heading it stands under.
  String section();

  /// The name of its [CodeList]; empty for none.
  String list() default "";

  /// How it is typed where it has no code list.
  Kind kind() default Kind.TEXT;

  /// How many characters at most.
  int most() default 50;

  /// Masked everywhere but in the clear view.
  boolean sensitive() default false;
}
