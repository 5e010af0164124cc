#include "CPhoneNumbers.h"

#include <phonenumbers/phonenumber.pb.h>
#include <phonenumbers/phonenumberutil.h>

#include <cstring>
#include <string>

using i18n::phonenumbers::PhoneNumber;
using i18n::phonenumbers::PhoneNumberUtil;

static presskit_phone_type type_of(const PhoneNumberUtil &util, const PhoneNumber &number) {
  switch (util.GetNumberType(number)) {
    case PhoneNumberUtil::MOBILE:
      return PRESSKIT_PHONE_MOBILE;
    case PhoneNumberUtil::FIXED_LINE:
    case PhoneNumberUtil::TOLL_FREE:
    case PhoneNumberUtil::SHARED_COST:
    case PhoneNumberUtil::PREMIUM_RATE:
    case PhoneNumberUtil::VOIP:
      return PRESSKIT_PHONE_FIXED;
    default:
      // North America shares its numbers between both.
      return PRESSKIT_PHONE_UNKNOWN;
  }
}

int presskit_phone_parse(
    const char *text, size_t length, const char *region, struct presskit_phone *out) {
  try {
    // The library's finder parses each of its candidates too, after regular expressions of its own;
    // callers that cut the candidates themselves need only this half of it.
    const PhoneNumberUtil &util = *PhoneNumberUtil::GetInstance();
    PhoneNumber number;
    if (util.Parse(std::string(text, length), region, &number) != PhoneNumberUtil::NO_PARSING_ERROR)
      return 0;
    const auto length_of_number = util.IsPossibleNumberWithReason(number);
    if (length_of_number != PhoneNumberUtil::IS_POSSIBLE &&
        length_of_number != PhoneNumberUtil::TOO_LONG)
      return 0;
    std::string e164;
    util.Format(number, PhoneNumberUtil::E164, &e164);
    if (e164.size() < 2 || e164.size() >= sizeof out->e164) return 0;
    std::memset(out->e164, 0, sizeof out->e164);
    std::memcpy(out->e164, e164.data(), e164.size());
    std::string region_of_code;
    util.GetRegionCodeForCountryCode(number.country_code(), &region_of_code);
    std::memset(out->region, 0, sizeof out->region);
    if (region_of_code.size() < sizeof out->region)
      std::memcpy(out->region, region_of_code.data(), region_of_code.size());
    out->code_length = static_cast<int>(std::to_string(number.country_code()).size());
    out->is_valid = util.IsValidNumber(number);
    out->type = type_of(util, number);
    return length_of_number == PhoneNumberUtil::TOO_LONG ? 2 : 1;
  } catch (...) {
    return 0;
  }
}
