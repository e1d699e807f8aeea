namespace LoadPlatform.MassTransit.Redis.Tests.Counting;

public sealed record CountOpened(Guid Id, string Name);

public sealed record CountRaised(Guid Id, int By);

public sealed record CountClosed(Guid Id);
