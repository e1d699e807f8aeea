namespace LoadPlatform.AwsSimulator.Model.Alarms;

/// <summary>One period that has data. <paramref name="Age"/> counts periods: the newest period of the evaluation range has age 0.</summary>
internal sealed record AlarmDatapoint(int Age, DateTimeOffset Start, double Value, double SampleCount);
