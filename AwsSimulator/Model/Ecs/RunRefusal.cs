namespace LoadPlatform.AwsSimulator.Model.Ecs;

/// <summary>How RunTask fails.</summary>
/// <param name="Reason">What the failures, or the exception, say.</param>
/// <param name="Failures">How many of each call's tasks are not launched.</param>
/// <param name="ExceptionType">The whole call fails with this error of AWS's; null where failures are listed.</param>
internal sealed record RunRefusal(string Reason, int Failures, string? ExceptionType);
