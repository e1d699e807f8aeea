using LoadPlatform.Contracts.Targets;
using LoadPlatform.RunLog.Leases;

namespace LoadPlatform.RunLog.Watching;

/// <summary>What is watched, and the right to write about it.</summary>
/// <param name="RunId">The run.</param>
/// <param name="Target">Its target, references resolved.</param>
/// <param name="Lease">The lease to write with.</param>
/// <param name="State">Where the watcher stands; a watch may add to <see cref="WatchState.Newest"/> and <see cref="WatchState.Notes"/>, and the loop stores it after each look.</param>
public sealed record WatchRun(Guid RunId, Target Target, Lease Lease, WatchState State);
