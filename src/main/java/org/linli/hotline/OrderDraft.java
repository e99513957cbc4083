package org.linli.hotline;

import org.linli.matter.Report;

/// 已读工单 — an order that was read, and the report it becomes.
///
/// @param order its matter and path are those of the report until it is taken
record OrderDraft(Order order, Order.Words words, Report report) {}
