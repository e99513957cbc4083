package org.linli.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.ResponseEntity;

/// 错误格式 — implemented by a module whose addresses follow a standard with error answers of its own.
public interface ErrorShape {

  /// True when the request is to be answered in this shape.
  boolean fits(HttpServletRequest request);

  /// The answer the standard asks for.
  ///
  /// @param status what it would be otherwise, such as 413
  /// @param texts one for each thing that is wrong
  ResponseEntity<byte[]> answer(HttpServletRequest request, int status, List<String> texts);

  /// The shape of this request; empty for pages and the house's own API.
  static Optional<ErrorShape> of(ObjectProvider<ErrorShape> shapes, HttpServletRequest request) {
    return shapes.stream().filter(shape -> shape.fits(request)).findFirst();
  }
}
