const { TextInput } = globalThis.AdaptiveCards;

/** A text input for names and addresses, which tells assistive technology when it is wrong. */
export class TextField extends TextInput {
  internalRender() {
    const typed = { autocomplete: 'off', autocapitalize: 'off', spellcheck: false };
    const field = Object.assign(super.internalRender(), typed);
    field.addEventListener('keydown', pressBesides);
    return field;
  }

  validateValue() {
    const valid = super.validateValue();
    if (!valid) this.renderedInputControlElement?.setAttribute('aria-invalid', 'true');
    return valid;
  }

  resetValidationFailureCue() {
    super.resetValidationFailureCue();
    this.renderedInputControlElement?.removeAttribute('aria-invalid');
  }
}

/** Enter presses the button that stands with the field in a container. */
const pressBesides = ({ key, isComposing, target }) => {
  if (key !== 'Enter' || isComposing || !(target instanceof HTMLInputElement)) return;
  const container = target.closest('.ac-container:not(.ac-adaptiveCard)');
  container?.querySelector('.ac-pushButton')?.click();
};
