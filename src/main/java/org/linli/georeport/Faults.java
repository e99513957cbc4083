package org.linli.georeport;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.linli.shared.Invalid;
import org.linli.shared.Phrase;
import org.linli.shared.Refusal;
import org.linli.web.ErrorShape;
import org.linli.web.FieldErrors;
import org.linli.web.Words;
import org.springframework.core.annotation.Order;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/// 错误回答 — every error below the standard's address in the standard's form, whoever found it.
@RestControllerAdvice(assignableTypes = {OpenController.class, FilingController.class})
@Order(0)
class Faults implements ErrorShape {

  private static final String ROOT = "/open311/";
  private static final String ANSWERS = "answers.";
  private static final Map<String, String> NAMES =
      Map.of(
          "text", "description",
          "category", "service_code",
          "place", "address_string",
          "photos", "media",
          "name", "first_name",
          "anonymous", "first_name, phone",
          "note", "description",
          "reason", "description");

  private final Tongue tongue;

  Faults(Tongue tongue) {
    this.tongue = tongue;
  }

  @ExceptionHandler
  ResponseEntity<byte[]> fault(Fault e, HttpServletRequest request) {
    Words words = tongue.faults(request);
    return write(request, e.code(), e.phrases().stream().map(p -> said(words, p)).toList());
  }

  @ExceptionHandler
  ResponseEntity<byte[]> invalid(Invalid e, HttpServletRequest request) {
    Words words = tongue.faults(request);
    Map<String, String> texts = FieldErrors.of(e, words).all();
    List<String> lines = new ArrayList<>();
    e.fields()
        .forEach(
            (field, key) ->
                lines.add(
                    key.equals("web.required")
                        ? words.t("georeport.fault.required", name(field))
                        : name(field) + ": " + texts.get(field)));
    return write(request, 400, lines);
  }

  @ExceptionHandler
  ResponseEntity<byte[]> refused(Refusal e, HttpServletRequest request) {
    Words words = tongue.faults(request);
    return write(request, 400, List.of(said(words, new Phrase(e.key(), e.arguments()))));
  }

  @Override
  public boolean fits(HttpServletRequest request) {
    return request.getRequestURI().startsWith(ROOT);
  }

  @Override
  public ResponseEntity<byte[]> answer(HttpServletRequest request, int status, List<String> texts) {
    boolean kept = status == 403 || status == 404 || status >= 500;
    return write(request, kept ? status : 400, texts);
  }

  private static ResponseEntity<byte[]> write(
      HttpServletRequest request, int code, List<String> texts) {
    Format format = request.getRequestURI().endsWith(".json") ? Format.JSON : Format.XML;
    byte[] body =
        Out.list(
            format,
            "errors",
            "error",
            texts,
            (out, text) -> out.number("code", code).text("description", text));
    return format.answer(code, body);
  }

  private static String said(Words words, Phrase phrase) {
    return words.t(phrase.key(), phrase.arguments().toArray());
  }

  // a question is known by its code: `1 required`
  private static String name(String field) {
    return field.startsWith(ANSWERS)
        ? field.substring(ANSWERS.length())
        : NAMES.getOrDefault(field, field);
  }
}
