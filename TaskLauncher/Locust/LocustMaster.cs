using System.Net;

namespace LoadPlatform.TaskLauncher.Locust;

/// <summary>A Locust master: an ECS task, at the address that ECS gave it.</summary>
/// <param name="Arn">The task's ARN.</param>
/// <param name="Address">Its private address, and the port of its web API.</param>
/// <param name="IsLaunched">Whether the run launched it; false: it is the target's own.</param>
internal sealed record LocustMaster(string Arn, IPEndPoint Address, bool IsLaunched);
