namespace LoadPlatform.TaskLauncher.Playing;

/// <summary>Why a run is to end before its scenario does.</summary>
/// <param name="Failed">True where the run was given up; false where an operator cancelled it.</param>
/// <param name="Reason">Why, for the reader.</param>
internal sealed record RunEndingRequest(bool Failed, string Reason);
