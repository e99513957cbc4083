package org.linli.category;

/// 大类 — one class of the dictionary, the same in every county; its first letter says of which list:
/// A 部件, B 事件, C 诉求.
///
/// @param code letter and two digits
public record CategoryClass(String code, String nameZh, String nameEn) {}
