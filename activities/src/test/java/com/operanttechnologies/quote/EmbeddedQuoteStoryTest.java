package com.operanttechnologies.quote;

import com.operanttechnologies.testing.WithDatabase;

@WithDatabase
class EmbeddedQuoteStoryTest extends QuoteStory {}
