namespace LoadPlatform.RunLog.Runs;

/// <summary>Why a run is to end before its scenario does.</summary>
/// <param name="Failed">True where the run was given up; false where an operator cancelled it.</param>
/// <param name="Reason">Why, for the reader.</param>
/// <param name="Service">The service that gave it up; null where nobody did, or it is not known.</param>
public sealed record RunEndingRequest(bool Failed, string Reason, string? Service = null);
