package org.linli.organisation;

import org.linli.place.PlaceId;

/// 责任区 — one place an organisation answers for.
record OrganisationArea(OrganisationId organisation, PlaceId place, String path, String name) {}
