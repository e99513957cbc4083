package org.linli.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.linli.shared.Id;
import org.linli.shared.Invalid;
import org.linli.shared.NotFound;
import org.linli.shared.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.validation.BindException;
import org.springframework.validation.BindingResult;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.core.JacksonException.Reference;
import tools.jackson.databind.DatabindException;

/// 错误 — the three kinds of answer (404, 409, 422) as a page or as problem+json; all else is a bug
/// with a number.
@ControllerAdvice
class Errors {

  private static final Logger LOG = LoggerFactory.getLogger(Errors.class);

  private final Pages pages;
  private final ObjectProvider<ErrorShape> shapes;

  Errors(Pages pages, ObjectProvider<ErrorShape> shapes) {
    this.pages = pages;
    this.shapes = shapes;
  }

  @ExceptionHandler
  Object missing(NotFound e, HttpServletRequest request) {
    return answer(request, HttpStatus.NOT_FOUND, "web.notFound", Map.of());
  }

  // an id in an address that cannot be read is an id that does not exist
  @ExceptionHandler
  Object unreadable(MethodArgumentTypeMismatchException e, HttpServletRequest request) {
    return e.getParameter().hasParameterAnnotation(PathVariable.class)
        ? answer(request, HttpStatus.NOT_FOUND, "web.notFound", Map.of())
        : invalid(request, e.getName(), "web.unreadable");
  }

  @ExceptionHandler
  Object missing(MissingRequestHeaderException e, HttpServletRequest request) {
    return invalid(request, e.getHeaderName(), "web.required");
  }

  @ExceptionHandler
  Object missing(MissingServletRequestParameterException e, HttpServletRequest request) {
    return invalid(request, e.getParameterName(), "web.required");
  }

  @ExceptionHandler
  Object refused(Refusal e, HttpServletRequest request) {
    return answer(request, HttpStatus.CONFLICT, e.key(), Map.of(), e.arguments().toArray());
  }

  @ExceptionHandler
  Object doubled(DuplicateKeyException e, HttpServletRequest request) {
    return answer(request, HttpStatus.CONFLICT, "web.doubled", Map.of());
  }

  @ExceptionHandler
  Object invalid(Invalid e, HttpServletRequest request) {
    var errors = FieldErrors.of(e, pages.words(request));
    return answer(request, HttpStatus.UNPROCESSABLE_ENTITY, "web.invalid", errors.all());
  }

  @ExceptionHandler
  Object invalid(BindException e, HttpServletRequest request) {
    BindingResult result = e.getBindingResult();
    var errors = FieldErrors.of(result, pages.words(request));
    return answer(request, HttpStatus.UNPROCESSABLE_ENTITY, "web.invalid", errors.all());
  }

  @ExceptionHandler
  Object unreadable(HttpMessageNotReadableException e, HttpServletRequest request) {
    if (BodyLimit.isExceeded(e)) {
      return answer(request, HttpStatus.CONTENT_TOO_LARGE, BodyLimit.KEY, Map.of());
    }
    String field = field(e);
    if (!field.isEmpty()) {
      return invalid(request, field, "web.unreadable");
    }
    return answer(request, HttpStatus.BAD_REQUEST, "web.unreadable", Map.of());
  }

  @ExceptionHandler({InvalidParameterException.class, MultipartException.class})
  Object unreadable(Exception e, HttpServletRequest request) {
    return answer(request, HttpStatus.BAD_REQUEST, "web.unreadable", Map.of());
  }

  @ExceptionHandler
  Object tooLarge(MaxUploadSizeExceededException e, HttpServletRequest request) {
    String text = pages.words(request).t("web.tooLarge");
    return answer(request, HttpStatus.CONTENT_TOO_LARGE, "web.tooLarge", Map.of("photos", text));
  }

  // whoever closed the page while it was being told something: nobody is left to be answered
  @ExceptionHandler
  void gone(AsyncRequestNotUsableException e) {
    LOG.debug("reader gone", e);
  }

  @ExceptionHandler
  Object other(Exception e, HttpServletRequest request) throws Exception {
    if (e instanceof AccessDeniedException || e instanceof AuthenticationException) {
      throw e;
    }
    if (e instanceof ErrorResponse response && response.getStatusCode().is4xxClientError()) {
      HttpStatusCode status = response.getStatusCode();
      String key = status.value() == 404 ? "web.notFound" : "web.badRequest";
      return answer(request, status, key, Map.of());
    }
    String incident = Id.fresh().toString();
    LOG.error("incident {} at {} {}", incident, request.getMethod(), request.getRequestURI(), e);
    return answer(request, HttpStatus.INTERNAL_SERVER_ERROR, "web.incident", Map.of(), incident);
  }

  // the property of a JSON body whose value is of another kind
  private static String field(HttpMessageNotReadableException e) {
    return e.getCause() instanceof DatabindException wrong
        ? wrong.getPath().stream()
            .map(Reference::getPropertyName)
            .filter(Objects::nonNull)
            .collect(Collectors.joining("."))
        : "";
  }

  private Object invalid(HttpServletRequest request, String field, String key) {
    Map<String, String> errors = Map.of(field, pages.words(request).t(key));
    return answer(request, HttpStatus.UNPROCESSABLE_ENTITY, "web.invalid", errors);
  }

  private Object answer(
      HttpServletRequest request,
      HttpStatusCode status,
      String key,
      Map<String, String> fields,
      Object... arguments) {
    Words words = pages.words(request);
    String text = words.t(key, arguments);
    var shape = ErrorShape.of(shapes, request);
    if (shape.isPresent()) {
      var texts = fields.isEmpty() ? List.of(text) : List.copyOf(fields.values());
      return shape.get().answer(request, status.value(), texts);
    }
    if (request.getRequestURI().startsWith("/api/")) {
      ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, text);
      problem.setType(URI.create("urn:linli:" + key));
      if (!fields.isEmpty()) {
        problem.setProperty("errors", new LinkedHashMap<>(fields));
      }
      return ResponseEntity.status(status)
          .contentType(MediaType.APPLICATION_PROBLEM_JSON)
          .body(problem);
    }
    var view = new ModelAndView("web/error", status);
    view.addObject("page", pages.of(request));
    view.addObject("text", text);
    view.addObject("details", fields.values().stream().distinct().toList());
    return view;
  }
}
