[assembly: TestCollectionOrderer("DischargeFlow.Tests.Shared.Parts.LongestFirst", "DischargeFlow.Smoke.Tests")]
