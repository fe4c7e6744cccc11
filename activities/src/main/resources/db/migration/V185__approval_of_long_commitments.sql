-- A rule that asks for an approval of long commitments.

alter table approval_rule drop constraint approval_rule_kind_check;
alter table approval_rule add constraint approval_rule_kind_check check (kind in (
  'discount', 'margin', 'lowest_price', 'total', 'terms', 'validity', 'new_customer', 'currency', 'term'));
