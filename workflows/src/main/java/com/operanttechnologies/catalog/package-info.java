/** What a product costs: price models, price books and tax rates, as pure functions. */
@NullMarked
package com.operanttechnologies.catalog;

import org.jspecify.annotations.NullMarked;
