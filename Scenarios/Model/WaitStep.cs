using System.Globalization;

namespace LoadPlatform.Scenarios.Model;

/// <summary>Lets time pass.</summary>
/// <param name="Seconds">How long, in seconds.</param>
public sealed record WaitStep(double Seconds) : ScenarioStep(StepActions.Wait)
{
    /// <inheritdoc/>
    protected override string Summary => string.Create(CultureInfo.InvariantCulture, $"wait {Seconds} s");
}
