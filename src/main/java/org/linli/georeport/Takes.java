package org.linli.georeport;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// 所收参数 — what an endpoint of the standard reads, for its description: in the query of a GET, in
/// the form of a POST.
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@interface Takes {
  String[] value();
}
