namespace LoadPlatform.AppHost.Supervision;

/// <summary>A decision to start a resource again.</summary>
/// <param name="Number">Which restart in a row it is, from 1.</param>
/// <param name="Delay">How long to wait before it.</param>
internal readonly record struct Restart(int Number, TimeSpan Delay);
