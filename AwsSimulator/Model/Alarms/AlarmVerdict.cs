namespace LoadPlatform.AwsSimulator.Model.Alarms;

/// <summary>What an evaluation found: the state, the datapoints it is drawn from (newest first), and how many periods were filled in for missing ones.</summary>
internal sealed record AlarmVerdict(AlarmState State, IReadOnlyList<AlarmDatapoint> Evaluated, int Filled);
