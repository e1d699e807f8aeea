namespace LoadPlatform.TaskLauncher.Locust;

/// <summary>What came of looking for a Locust master.</summary>
/// <param name="Master">The master; null where there is none.</param>
/// <param name="Problem">Why there is none, for the reader.</param>
/// <param name="MayCome">Whether looking again may find it.</param>
internal sealed record MasterSearch(LocustMaster? Master, string Problem = "", bool MayCome = false);
