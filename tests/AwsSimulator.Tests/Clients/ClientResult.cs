namespace LoadPlatform.AwsSimulator.Tests.Clients;

/// <summary>What became of one Python test.</summary>
internal sealed record ClientResult(string Test, string Outcome, string Message);
