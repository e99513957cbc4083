package org.linli.place;

/// 坐标 — where a building stands, in degrees of WGS 84.
public record PlacePoint(double longitude, double latitude) {}
