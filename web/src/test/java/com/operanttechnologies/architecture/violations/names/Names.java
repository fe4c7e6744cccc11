package com.operanttechnologies.architecture.violations.names;

/** Bad names, and good ones that look like them. */
class Names {
  static class QuoteManager {}

  static class QuoteHelper {}

  static class QuoteUtils {}

  static class QuoteDto {}

  static class QuotesImpl {}

  static class BaseQuote {}

  static class AbstractQuote {}

  interface IQuote {}

  static class QuoteWorkflowImpl {}

  static class IllegalTransition {}

  static class Basement {}

  static class Utilisation {}
}
