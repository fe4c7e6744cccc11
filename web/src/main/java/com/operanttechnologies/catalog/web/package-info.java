/** The pages of the catalogue: products, price books, tax rates, files. */
@NullMarked
package com.operanttechnologies.catalog.web;

import org.jspecify.annotations.NullMarked;
