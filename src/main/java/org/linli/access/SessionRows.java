package org.linli.access;

import jakarta.servlet.Filter;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.config.annotation.web.http.EnableJdbcHttpSession;
import org.springframework.session.web.http.SessionRepositoryFilter;

/// 会话存取 — the sessions' rows, read once in a request and written only when something changed.
///
/// When a session was last used is noted once a minute: noted by every request, it would make all
/// requests of one session wait for each other's commit.
@Configuration(proxyBeanMethods = false)
@EnableJdbcHttpSession
class SessionRows {

  /// The attribute that says after how many hours a session ends however busy it is.
  static final String LONGEST_HOURS = "longestHours";

  private static final Duration NOTED_EVERY = Duration.ofMinutes(1);

  // what the request that runs in this thread has read
  private static final ThreadLocal<Read> READ = new ThreadLocal<>();

  // the repository's own type of session is not ours to name
  @Bean
  @Primary
  @SuppressWarnings("unchecked")
  static SessionRepository<Sparing> sparingSessions(JdbcIndexedSessionRepository rows) {
    return new Store((SessionRepository<Session>) (SessionRepository<?>) rows);
  }

  @Bean
  static FilterRegistrationBean<Filter> sessionReadOnce() {
    var filter =
        new FilterRegistrationBean<Filter>(
            (request, response, chain) -> {
              READ.set(new Read());
              try {
                chain.doFilter(request, response);
              } finally {
                READ.remove();
              }
            });
    filter.setOrder(SessionRepositoryFilter.DEFAULT_ORDER - 1);
    return filter;
  }

  /// 本次所读 — the session of one request.
  private static final class Read {
    private @Nullable Sparing session;
  }

  private record Store(SessionRepository<Session> rows) implements SessionRepository<Sparing> {

    @Override
    public Sparing createSession() {
      return new Sparing(rows.createSession(), true);
    }

    @Override
    public void save(Sparing session) {
      if (session.changed) {
        rows.save(session.row);
        session.changed = false;
      }
    }

    @Override
    public @Nullable Sparing findById(String id) {
      Read read = READ.get();
      if (read != null && read.session != null && read.session.getId().equals(id)) {
        return read.session;
      }
      Session row = inTime(rows.findById(id));
      Sparing found = row == null ? null : new Sparing(row, false);
      if (read != null) {
        read.session = found;
      }
      return found;
    }

    // however busy it is: measured by the clock the rows themselves are written by
    private @Nullable Session inTime(@Nullable Session row) {
      Integer hours = row == null ? null : row.getAttribute(LONGEST_HOURS);
      if (row == null || hours == null) {
        return row;
      }
      if (Instant.now().isBefore(row.getCreationTime().plus(Duration.ofHours(hours)))) {
        return row;
      }
      rows.deleteById(row.getId());
      return null;
    }

    @Override
    public void deleteById(String id) {
      Read read = READ.get();
      if (read != null) {
        read.session = null;
      }
      rows.deleteById(id);
    }
  }

  /// 省写的会话 — knows whether it must be written.
  static final class Sparing implements Session {

    private final Session row;
    private boolean changed;

    Sparing(Session row, boolean changed) {
      this.row = row;
      this.changed = changed;
    }

    @Override
    public String getId() {
      return row.getId();
    }

    @Override
    public String changeSessionId() {
      changed = true;
      return row.changeSessionId();
    }

    @Override
    public <T> @Nullable T getAttribute(String name) {
      return row.getAttribute(name);
    }

    @Override
    public Set<String> getAttributeNames() {
      return row.getAttributeNames();
    }

    @Override
    public void setAttribute(String name, Object value) {
      changed = true;
      row.setAttribute(name, value);
    }

    @Override
    public void removeAttribute(String name) {
      changed = true;
      row.removeAttribute(name);
    }

    @Override
    public Instant getCreationTime() {
      return row.getCreationTime();
    }

    @Override
    public void setLastAccessedTime(Instant at) {
      if (Duration.between(row.getLastAccessedTime(), at).compareTo(NOTED_EVERY) >= 0) {
        changed = true;
        row.setLastAccessedTime(at);
      }
    }

    @Override
    public Instant getLastAccessedTime() {
      return row.getLastAccessedTime();
    }

    @Override
    public void setMaxInactiveInterval(Duration interval) {
      changed = true;
      row.setMaxInactiveInterval(interval);
    }

    @Override
    public Duration getMaxInactiveInterval() {
      return row.getMaxInactiveInterval();
    }

    @Override
    public boolean isExpired() {
      return row.isExpired();
    }
  }
}
