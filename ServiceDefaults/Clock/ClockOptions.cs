using System.ComponentModel.DataAnnotations;

namespace LoadPlatform.ServiceDefaults.Clock;

/// <summary>How fast this process's clock runs. All services of one installation must be given the same values.</summary>
public sealed class ClockOptions : IValidatableObject
{
    /// <summary>The configuration section that holds these options.</summary>
    public const string Section = "Clock";

    /// <summary>Simulated seconds per real second.</summary>
    /// <value>From 0.1 to 1000; the default, 1, is real time and the only right value against real AWS.</value>
    [Range(0.1, 1000)]
    public double Scale { get; set; } = 1;

    /// <summary>The instant (UTC) at which simulated and real time agree.</summary>
    /// <value>Required where <see cref="Scale"/> is not 1.</value>
    public DateTimeOffset? Epoch { get; set; }

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Scale != 1 && Epoch is null)
            yield return new ValidationResult("Clock:Epoch is missing: a scaled clock needs the instant (UTC, ISO 8601) at which it agrees with real time.", [nameof(Epoch)]);
    }
}
