/** In the address of the step *configure*: where the country of phones is chosen. */
export const phoneCountryPlace = 'phone-country';
