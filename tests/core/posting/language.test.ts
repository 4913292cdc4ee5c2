import { describe, expect, test } from 'vitest';
import { FUNCTION_WORDS } from '@/utils/core/posting/function-words';
import { languageOf } from '@/utils/core/posting/language';

describe('the language of a text', () => {
  test.each([
    ['en', 'You will design and run our services, and you have worked with Kubernetes before.'],
    ['en', 'Senior SQL developer, full time, remote. Skills: Python, Kafka, Terraform, dbt, Airflow.'],
    [
      'de',
      'Du entwickelst unsere Dienste mit Java und Kubernetes und hast bereits in einem Team gearbeitet.',
    ],
    [
      'fr',
      'Vous développez nos services en Python et vous avez une bonne expérience de Kubernetes dans une équipe.',
    ],
    [
      'es',
      'Buscamos una persona con experiencia en Python y Kubernetes para el equipo de datos de nuestra empresa.',
    ],
    [
      'nl',
      'Je ontwikkelt onze diensten met Java en Kubernetes en je hebt ervaring met het werken in een team.',
    ],
    [
      'it',
      'Cerchiamo una persona con esperienza in Python e Kubernetes per il gruppo che cura i nostri servizi.',
    ],
    [
      'pt',
      'Procuramos uma pessoa com experiência em Python e Kubernetes para a equipa de dados da nossa empresa.',
    ],
    [
      'sv',
      'Du utvecklar våra tjänster med Java och Kubernetes och har tidigare arbetat i ett team som är nära kunden.',
    ],
    [
      'da',
      'Du udvikler vores tjenester med Java og Kubernetes, og du har før arbejdet i et team tæt på kunden.',
    ],
    [
      'pl',
      'Szukamy osoby, która zna Python oraz Kubernetes i chce pracować w zespole, który tworzy nasze usługi.',
    ],
    [
      'fi',
      'Etsimme osaajaa, joka tuntee Pythonin ja Kubernetesin sekä haluaa olla osana tiimiä, jossa se on tärkeää.',
    ],
    [
      'tr',
      'Python ve Kubernetes bilen, ekip içinde çalışmış olan ve müşteriler için çözüm üreten bir mühendis arıyoruz.',
    ],
    ['ru', 'Мы ищем инженера, который знает Python и Kubernetes и хочет работать в нашей команде.'],
    ['uk', 'Ми шукаємо інженера, який знає Python і Kubernetes та хоче працювати в нашій команді.'],
    [
      'ja',
      'Python と Kubernetes を使った開発の経験がある方を募集しています。チームで働くことが好きな方を歓迎します。よろしくお願いします。',
    ],
    [
      'ko',
      'Python 및 Kubernetes 개발 경험이 있는 분을 찾습니다. 팀으로 일하는 것을 좋아하는 분을 환영합니다. 많은 지원 바랍니다.',
    ],
    [
      'zh',
      '我们正在寻找有 Python 和 Kubernetes 经验的工程师，喜欢团队合作，愿意学习新的技术，并且能够独立解决问题，欢迎您加入我们的团队。',
    ],
    ['el', 'Ζητούμε μηχανικό με εμπειρία σε Python και Kubernetes που θέλει να εργαστεί στην ομάδα μας.'],
  ])('%s: %s', (language, text) => {
    expect(languageOf(text)).toBe(language);
  });

  test.each([
    ['too short to be sure', 'Wir suchen dich'],
    ['a row of names', 'Python | PostgreSQL | Kubernetes | Terraform | Ansible | Grafana | Kafka'],
    ['no words', '1234567890 '.repeat(10)],
  ])('%s is not guessed', (_, text) => {
    expect(languageOf(text)).toBe(null);
  });

  test('a symbol of another writing does not make an English text Greek', () => {
    expect(
      languageOf(`Coach and motivate a small team · set a direction with clear goals for the α release.`),
    ).toBe('en');
  });

  test('each language names each word once', () => {
    for (const words of Object.values(FUNCTION_WORDS)) {
      const list = words.split(' ');
      expect(new Set(list).size).toBe(list.length);
    }
  });
});
