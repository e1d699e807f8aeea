namespace LoadPlatform.Scenarios.Model;

/// <summary>The part of a run that a criterion is about: from the beginning of one step to the end of another, less a settling time.</summary>
/// <param name="FromStep">The step with whose beginning it begins, from 0; null: the run's.</param>
/// <param name="ToStep">The step with whose end it ends, from 0; null: the run's.</param>
/// <param name="SettleSeconds">How long after that beginning it begins, in seconds.</param>
public sealed record CriterionWindow(int? FromStep = null, int? ToStep = null, double SettleSeconds = 0)
{
    /// <summary>The whole run.</summary>
    public static readonly CriterionWindow WholeRun = new();

    /// <summary>Whether <see cref="FromStep"/>'s end, not its beginning, is where the window begins.</summary>
    public bool AfterFromStep { get; init; }
}
