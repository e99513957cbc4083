package org.linli.attachment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// 附件存取 — rows of photos.
@Component
class AttachmentStore {

  private final JdbcClient jdbc;

  AttachmentStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void insert(Attachment row, byte[] digest) {
    jdbc.sql(
            """
            insert into attachment (county, id, noun, subject, moment, media, width, height, bytes,
              digest, uploaded_by, uploaded_at)
            values (?, ?, '', null, ?, 'image/jpeg', ?, ?, ?, ?, ?, ?)
            """)
        .params(
            Arrays.asList(
                row.county(),
                row.id().value(),
                row.moment().name(),
                row.width(),
                row.height(),
                row.bytes(),
                digest,
                row.uploadedBy(),
                row.uploadedAt().atOffset(ZoneOffset.UTC)))
        .update();
  }

  /// True when the photo belonged to nothing yet and was taken in by this uploader.
  boolean bind(
      String county,
      AttachmentId id,
      @Nullable UUID uploader,
      String noun,
      UUID subject,
      Moment moment) {
    return jdbc.sql(
                """
                update attachment set noun = ?, subject = ?, moment = ?
                where county = ? and id = ? and subject is null
                  and (uploaded_by is null or uploaded_by = ?::uuid)
                """)
            .params(Arrays.asList(noun, subject, moment.name(), county, id.value(), uploader))
            .update()
        == 1;
  }

  Optional<Attachment> find(String county, AttachmentId id) {
    return jdbc.sql("select * from attachment where county = ? and id = ?")
        .params(county, id.value())
        .query(AttachmentStore::row)
        .optional();
  }

  List<Attachment> of(String county, UUID subject, boolean releasedOnly) {
    return jdbc.sql(
            """
            select * from attachment
            where county = ? and subject = ? and (not ? or released_at is not null)
            order by uploaded_at, id
            """)
        .params(county, subject, releasedOnly)
        .query(AttachmentStore::row)
        .list();
  }

  boolean release(String county, AttachmentId id, UUID subject, Instant at) {
    return jdbc.sql(
                """
                update attachment set released_at = coalesce(released_at, ?)
                where county = ? and id = ? and subject = ?
                """)
            .params(at.atOffset(ZoneOffset.UTC), county, id.value(), subject)
            .update()
        == 1;
  }

  /// Photos taken in before a moment that belong to nothing yet, locked; those somebody is just
  /// binding are left out.
  List<Attachment> lockUnclaimed(String county, Instant before) {
    return jdbc.sql(
            """
            select * from attachment
            where county = ? and subject is null and uploaded_at < ?
            order by uploaded_at limit 500 for update skip locked
            """)
        .params(county, before.atOffset(ZoneOffset.UTC))
        .query(AttachmentStore::row)
        .list();
  }

  void delete(String county, AttachmentId id) {
    jdbc.sql("delete from attachment where county = ? and id = ?")
        .params(county, id.value())
        .update();
  }

  private static Attachment row(ResultSet row, int number) throws SQLException {
    return new Attachment(
        row.getString("county"),
        new AttachmentId(row.getObject("id", UUID.class)),
        row.getString("noun"),
        row.getObject("subject", UUID.class),
        Moment.valueOf(row.getString("moment")),
        row.getInt("width"),
        row.getInt("height"),
        row.getInt("bytes"),
        row.getObject("uploaded_by", UUID.class),
        row.getTimestamp("uploaded_at").toInstant(),
        row.getTimestamp("released_at") != null);
  }
}
