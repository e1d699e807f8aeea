using System.ComponentModel.DataAnnotations;

namespace LoadPlatform.ServiceDefaults.Faults;

/// <summary>Who makes the faults that scenarios ask for.</summary>
public sealed class FaultOptions : IValidatableObject
{
    /// <summary>The configuration section that holds these options.</summary>
    public const string Section = "Faults";

    /// <summary>The base URL of a service that takes <c>POST /_sim/faults</c>; null, the default, where faults cannot be made, as on AWS itself.</summary>
    public Uri? Url { get; set; }

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Url is { } url && (!url.IsAbsoluteUri || url.Scheme is not ("http" or "https")))
            yield return new ValidationResult($"Faults:Url must be an absolute http or https URL, not '{url}'.", [nameof(Url)]);
    }
}
